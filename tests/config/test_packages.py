"""What the image of the containers is built with, as .ci/packages tells somebody who may not install it."""

import os
import subprocess
from pathlib import Path

import pytest
import yaml
from django.conf import settings

BASE = Path(settings.BASE_DIR)


@pytest.mark.parametrize(("target", "reads_rtf"), [("run", False), ("office", True), ("test", True)])
def test_libreoffice_comes_where_it_is_asked_for(tmp_path: Path, target: str, reads_rtf: bool) -> None:
    for name, says in (("dpkg-query", ""), ("id", "echo 1000"), ("sudo", "exit 1")):
        (tmp_path / name).write_text(f"#!/bin/sh\n{says}\n")
        (tmp_path / name).chmod(0o755)
    environment = os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}"}
    told = subprocess.run([BASE / ".ci" / "packages", target], env=environment, capture_output=True, text=True, check=False)
    assert told.returncode == 1
    assert ("libreoffice-writer" in told.stderr) is reads_rtf
    assert "tesseract-ocr" in told.stderr


def test_the_containers_take_the_choice_from_env() -> None:
    services = yaml.safe_load((BASE / "docker-compose.yml").read_text())["services"]
    for name in ("web", "worker", "migrate"):
        assert services[name]["build"]["args"] == {"OFFICE": "${OFFICE:-0}"}
    assert "ARG OFFICE" in (BASE / "Dockerfile").read_text()
