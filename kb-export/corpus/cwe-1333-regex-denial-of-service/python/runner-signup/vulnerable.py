import logging
import re
from datetime import date

from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel, Field, field_validator

from relay.accounts import current_captain
from relay.store import save_team, team_exists

app = FastAPI(title="Relay run")
log = logging.getLogger("signup")

NAME = re.compile(r"([^\W\d_]+[ '.-]?)+")


class Runner(BaseModel):
    name: str
    born: int = Field(ge=1920, le=2020)

    @field_validator("name")
    @classmethod
    def name_has_letters(cls, value):
        value = " ".join(value.split())
        if not NAME.fullmatch(value):
            raise ValueError("a name consists of letters")
        return value


class Team(BaseModel):
    title: str = Field(min_length=2, max_length=40)
    runners: list[Runner] = Field(min_length=3, max_length=8)


def age_group(runners):
    average = date.today().year - sum(runner.born for runner in runners) / len(runners)
    if average < 18:
        return "youth"
    return "open" if average < 45 else "masters"


@app.post("/teams", status_code=201)
def sign_up(team: Team, captain=Depends(current_captain)):
    if team_exists(team.title):
        raise HTTPException(status_code=409, detail="this team name is taken")
    group = age_group(team.runners)
    number = save_team(captain.id, team.title, group, [runner.name for runner in team.runners])
    log.info("team %d signed up in group %s", number, group)
    return {"number": number, "group": group, "runners": len(team.runners)}
