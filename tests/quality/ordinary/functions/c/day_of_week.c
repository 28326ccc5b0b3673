static int is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    if (month < 1 || month > 12)
        return 0;
    return days[month - 1] + (month == 2 && is_leap(year));
}

/* Returns 0 for Sunday to 6 for Saturday, or -1 for a date that does not exist. */
int day_of_week(int year, int month, int day)
{
    static const int offset[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};

    if (year < 1583 || year > 9999 || day < 1 || day > days_in_month(year, month))
        return -1;
    if (month < 3)
        year--;
    return (year + year / 4 - year / 100 + year / 400 + offset[month - 1] + day) % 7;
}
