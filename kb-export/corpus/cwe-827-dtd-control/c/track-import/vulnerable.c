#include <expat.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int feed_file(XML_Parser parser, const char *path);

struct track {
    unsigned points;
    double highest;
    int in_height;
    char text[24];
};

static void begin(void *data, const XML_Char *name, const XML_Char **atts)
{
    struct track *t = data;
    t->in_height = strcmp(name, "ele") == 0;
    t->text[0] = '\0';
    if (strcmp(name, "trkpt") == 0)
        t->points++;
}

static void text(void *data, const XML_Char *s, int n)
{
    struct track *t = data;
    size_t used = strlen(t->text);
    if (t->in_height && n > 0 && used + (size_t)n < sizeof(t->text))
        snprintf(t->text + used, sizeof(t->text) - used, "%.*s", n, s);
}

static void end(void *data, const XML_Char *name)
{
    struct track *t = data;

    if (strcmp(name, "ele") == 0 && strtod(t->text, NULL) > t->highest)
        t->highest = strtod(t->text, NULL);
}

static int definition(XML_Parser p, const XML_Char *context, const XML_Char *base,
                              const XML_Char *system_id, const XML_Char *public_id)
{
    return feed_file(XML_ExternalEntityParserCreate(p, context, NULL), system_id);
}

int import_track(struct track *t, const char *data, int size)
{
    XML_Parser p = XML_ParserCreate(NULL);

    memset(t, 0, sizeof(*t));
    XML_SetUserData(p, t);
    XML_SetElementHandler(p, begin, end);
    XML_SetCharacterDataHandler(p, text);
    XML_SetParamEntityParsing(p, XML_PARAM_ENTITY_PARSING_ALWAYS);
    XML_SetExternalEntityRefHandler(p, definition);
    int ok = XML_Parse(p, data, size, 1) == XML_STATUS_OK;
    XML_ParserFree(p);
    return ok && t->points > 0 ? 0 : -1;
}
