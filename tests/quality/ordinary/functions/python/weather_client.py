from dataclasses import dataclass

import requests

BASE_URL = "https://api.weather.example/v2"


@dataclass
class Reading:
    station: str
    celsius: float


class WeatherClient:
    def __init__(self, api_key: str, timeout: float = 5.0):
        self._session = requests.Session()
        self._session.headers["Authorization"] = f"Bearer {api_key}"
        self._timeout = timeout

    def current(self, station_id: int) -> Reading:
        response = self._session.get(
            f"{BASE_URL}/stations/{station_id:d}/current",
            params={"units": "metric"},
            timeout=self._timeout,
            allow_redirects=False,
        )
        response.raise_for_status()
        body = response.json()
        return Reading(station=str(body["name"]), celsius=float(body["temperature"]))
