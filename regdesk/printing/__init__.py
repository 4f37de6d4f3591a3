"""ReportLab sheets and the queues that print them."""
