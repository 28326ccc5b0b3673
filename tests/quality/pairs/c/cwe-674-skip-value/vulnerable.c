static int skip_string(const char **p)
{
    for ((*p)++; **p != '"'; (*p)++) {
        if (**p == '\\')
            (*p)++;
        if (**p == '\0')
            return -1;
    }
    (*p)++;
    return 0;
}

int skip_value(const char **p)
{
    while (isspace((unsigned char)**p))
        (*p)++;
    if (**p == '"')
        return skip_string(p);
    if (**p == '[' || **p == '{') {
        char close = **p == '[' ? ']' : '}';

        (*p)++;
        while (**p != close) {
            if (**p == ',' || **p == ':' || isspace((unsigned char)**p))
                (*p)++;
            else if (**p == '\0' || skip_value(p) != 0)
                return -1;
        }
        (*p)++;
        return 0;
    }
    if (!isalnum((unsigned char)**p) && **p != '-')
        return -1;
    while (isalnum((unsigned char)**p) || (**p != '\0' && strchr("+-.", **p) != NULL))
        (*p)++;
    return 0;
}
