"""PySide6 widgets: they ask and show, and decide nothing."""
