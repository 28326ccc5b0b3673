def order(cursor, name, limit):
    log = open("orders.log")
    text = name
    if limit:
        text = name + ":" + limit
    log.write("asked")
    cursor.execute("select '" + text + "'")
