"""Images and readers, and the line to the child process that decodes them."""
