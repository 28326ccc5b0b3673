def run(commands):
    stack = []
    position = 0
    while position < len(commands):
        match commands[position]:
            case ("push", value):
                stack.append(value)
            case ("add",):
                right = stack.pop()
                stack[-1] += right
            case ("jump", target) if stack and stack[-1] < 10:
                position = target
                continue
            case ("stop",):
                break
            case _:
                pass
        position += 1
    return stack


# tests
assert run([("push", 1), ("push", 2), ("add",), ("stop",), ("push", 9)]) == [3]
assert run([("push", 1), ("push", 4), ("add",), ("jump", 1)]) == [13]
