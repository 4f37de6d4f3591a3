"""What this desk remembers of how it is used: a frozen record, kept as JSON in the data folder."""

from regdesk.settings.file import Remembered as Remembered
from regdesk.settings.file import glance as glance
from regdesk.settings.file import load as load
from regdesk.settings.file import save as save
from regdesk.settings.file import write as write
from regdesk.settings.record import IDLE_MINUTES as IDLE_MINUTES
from regdesk.settings.record import TEXT_SIZES as TEXT_SIZES
from regdesk.settings.record import Look as Look
from regdesk.settings.record import Settings as Settings
from regdesk.settings.record import Tongue as Tongue
from regdesk.settings.record import Wear as Wear
