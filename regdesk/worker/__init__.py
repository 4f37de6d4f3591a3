"""The child process: whatever is untrusted, CPU-bound or able to hang runs here.

The program starts itself with the hidden argument ``--worker`` and speaks frames
(``regdesk.services.frames``) over stdin and stdout. ``regdesk.worker.jobs`` lists the jobs.
"""
