from collections import defaultdict, deque


class CycleError(ValueError):
    pass


def build_order(dependencies: dict[str, list[str]]) -> list[str]:
    """Return the targets so that each follows everything it depends on."""
    waiting: dict[str, int] = defaultdict(int)
    followers: dict[str, list[str]] = defaultdict(list)
    for target, needs in dependencies.items():
        waiting[target] += 0
        for need in needs:
            waiting[need] += 0
            waiting[target] += 1
            followers[need].append(target)

    ready = deque(sorted(name for name, count in waiting.items() if count == 0))
    order = []
    while ready:
        name = ready.popleft()
        order.append(name)
        for follower in followers[name]:
            waiting[follower] -= 1
            if waiting[follower] == 0:
                ready.append(follower)
    if len(order) != len(waiting):
        raise CycleError("dependencies form a cycle")
    return order
