"""The operators' console: pages made on the server, without a line of JavaScript."""
