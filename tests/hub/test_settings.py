"""Settings come from a file and, over it, from the environment; what cannot be is named."""

import pytest

from regdesk.hub.__main__ import main
from regdesk.hub.settings import Settings, SettingsError, describe_settings, read_settings


def test_a_variable_goes_before_the_file(tmp_path):
    config = tmp_path / "hub.toml"
    config.write_text('port = 9000\nhost = "0.0.0.0"\nhead_seconds = 3\nplain_http = true\n')

    settings = read_settings(None, {"REGDESK_HUB_CONFIG": str(config), "REGDESK_HUB_PORT": "9443"})

    assert (settings.port, settings.host, settings.head_seconds) == (9443, "0.0.0.0", 3.0)
    assert settings.plain_http is True


def test_every_setting_can_be_a_variable():
    told = {"REGDESK_HUB_PLAIN_HTTP": "false", "REGDESK_HUB_BODY_SECONDS": "2.5"}

    settings = read_settings(None, told)

    assert (settings.plain_http, settings.body_seconds) == (False, 2.5)
    for name in ("database", "pages", "hub_key", "tls_certificate", "tls_key"):
        assert getattr(read_settings(None, {f"REGDESK_HUB_{name.upper()}": "x"}), name) == "x"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("port = 'x'", "port"),
        ("port = true", "port"),
        ("ports = 1", "ports"),
        ("=", "TOML"),
        ("register = 'state'", "register must be one of: simulated, empty"),
        ("log_level = 'loud'", "log_level must be one of: DEBUG"),
        ("port = 65536", "port must be at most 65535"),
        ("processes = -1", "processes must be at least 0"),
        ("database_connections = 0", "database_connections must be at least 1"),
        ("work_at_once = 0", "work_at_once must be at least 1"),
        ("register_seconds = nan", "register_seconds must be at least"),
        ("head_seconds = inf", "head_seconds must be at least"),
    ],
)
def test_what_cannot_be_used_is_named(tmp_path, text, named):
    config = tmp_path / "hub.toml"
    config.write_text(text)

    with pytest.raises(SettingsError, match=named):
        read_settings(config, {})


def test_a_wrong_variable_is_named_and_not_repeated():
    with pytest.raises(SettingsError, match="port must be int") as told:
        read_settings(None, {"REGDESK_HUB_PORT": "secret"})

    assert "secret" not in str(told.value)


@pytest.mark.parametrize("missing", ["database", "pages", "hub_key", "tls_certificate", "tls_key"])
def test_nothing_is_served_before_all_is_told(tmp_path, monkeypatch, capsys, missing):
    monkeypatch.chdir(tmp_path)
    for name in {"database", "pages", "hub_key", "tls_certificate", "tls_key"} - {missing}:
        monkeypatch.setenv(f"REGDESK_HUB_{name.upper()}", "x")

    assert main(["serve"]) == 1

    assert capsys.readouterr().err == f"regdesk.hub: these settings are missing: {missing}\n"
    assert not list(tmp_path.iterdir())


def test_help_tells_all_of_them(capsys):
    with pytest.raises(SystemExit):
        main(["--help"])

    told = capsys.readouterr().out
    assert describe_settings() in told
    for name in Settings.__dataclass_fields__:
        assert f"REGDESK_HUB_{name.upper()}" in told


def test_the_database_s_password_is_not_in_what_is_printed():
    assert "secret" not in repr(Settings(database="postgresql://hub:secret@db/hub"))
