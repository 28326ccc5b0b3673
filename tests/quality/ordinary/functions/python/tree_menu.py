from collections import defaultdict
from dataclasses import dataclass, field


@dataclass
class Node:
    id: int
    title: str
    depth: int = 0
    children: list["Node"] = field(default_factory=list)


def build_menu(rows: list[tuple[int, int | None, str, int]]) -> list[Node]:
    """Turn (id, parent_id, title, position) rows into a nested menu."""
    by_parent: dict[int | None, list[tuple[int, str, int]]] = defaultdict(list)
    for node_id, parent_id, title, position in rows:
        by_parent[parent_id].append((position, title, node_id))

    roots: list[Node] = []
    stack = [(None, roots, 0)]
    while stack:
        parent_id, siblings, depth = stack.pop()
        for _, title, node_id in sorted(by_parent.pop(parent_id, [])):
            node = Node(node_id, title, depth)
            siblings.append(node)
            stack.append((node_id, node.children, depth + 1))
    return roots
