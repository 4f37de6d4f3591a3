"""What a page would be with nothing written on it."""

from PIL import Image


def paper_around(grey: Image.Image, cell: int = 16) -> Image.Image:
    """Return the level of the paper round each dot of ``grey``, as large: the mean of ``cell`` px
    square, in which thin print hardly weighs, drawn together softly.
    """
    size = (max(1, grey.width // cell), max(1, grey.height // cell))
    small = grey.resize(size, Image.Resampling.BOX)
    return small.resize(grey.size, Image.Resampling.BILINEAR)
