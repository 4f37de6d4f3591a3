"""Pictures and PDF files into pages: asked for in the program, decoded in the worker alone."""
