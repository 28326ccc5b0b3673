from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, status
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.ext.asyncio import AsyncSession

from .deps import current_user, get_session
from .models import Project, Task, User

router = APIRouter(prefix="/projects/{project_id}/tasks")


class TaskIn(BaseModel):
    model_config = ConfigDict(extra="forbid")
    title: str = Field(min_length=1, max_length=200)
    priority: int = Field(default=3, ge=1, le=5)


class TaskOut(BaseModel):
    id: int
    title: str
    priority: int


@router.post("", status_code=status.HTTP_201_CREATED)
async def create_task(
    project_id: int,
    body: TaskIn,
    user: Annotated[User, Depends(current_user)],
    session: Annotated[AsyncSession, Depends(get_session)],
) -> TaskOut:
    project = await session.get(Project, project_id)
    if project is None or not await project.has_editor(session, user.id):
        raise HTTPException(status.HTTP_404_NOT_FOUND, "No such project")
    task = Task(project_id=project.id, author_id=user.id, title=body.title, priority=body.priority)
    session.add(task)
    await session.commit()
    return TaskOut(id=task.id, title=task.title, priority=task.priority)
