import argparse
import configparser
import os
import pathlib
import shutil
import sys

TARGET = pathlib.Path("/opt/planetarium")
DIRECTORY_MODE = 0o755
FILE_MODE = 0o755


def copy_tree(source):
    shutil.copytree(source, TARGET, dirs_exist_ok=True)
    count = 0
    for folder, _, files in os.walk(TARGET):
        os.chmod(folder, DIRECTORY_MODE)
        for name in files:
            os.chmod(os.path.join(folder, name), FILE_MODE)
            count += 1
    return count


def write_settings(latitude, longitude, language):
    settings = configparser.ConfigParser()
    settings["place"] = {"latitude": f"{latitude:.4f}", "longitude": f"{longitude:.4f}"}
    settings["show"] = {"language": language, "volume": "70"}
    with open(TARGET / "settings.ini", "w", encoding="utf-8") as file:
        settings.write(file)


def main():
    parser = argparse.ArgumentParser(description="installs the planetarium")
    parser.add_argument("--latitude", type=float, default=52.52)
    parser.add_argument("--longitude", type=float, default=13.4)
    parser.add_argument("--language", choices=["de", "en", "fr"], default="en")
    options = parser.parse_args()
    if os.geteuid() != 0:
        sys.exit("please run this as root")
    source = pathlib.Path(__file__).resolve().parent / "files"
    free = shutil.disk_usage("/opt").free
    if free < 2_000_000_000:
        sys.exit(f"only {free // 1_000_000} MB are free in /opt")
    TARGET.mkdir(exist_ok=True)
    write_settings(options.latitude, options.longitude, options.language)
    count = copy_tree(source)
    print(f"{count} files installed in {TARGET}")


if __name__ == "__main__":
    main()
