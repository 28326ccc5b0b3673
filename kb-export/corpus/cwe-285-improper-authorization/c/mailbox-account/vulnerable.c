#include <security/pam_appl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <syslog.h>

struct credentials {
    const char *user;
    const char *password;
};

static int converse(int count, const struct pam_message **messages,
                    struct pam_response **replies, void *data)
{
    const struct credentials *given = data;
    if (count <= 0)
        return PAM_CONV_ERR;
    struct pam_response *list = calloc((size_t)count, sizeof(*list));
    if (list == NULL)
        return PAM_BUF_ERR;
    for (int i = 0; i < count; i++) {
        if (messages[i]->msg_style == PAM_PROMPT_ECHO_OFF)
            list[i].resp = strdup(given->password);
        else if (messages[i]->msg_style == PAM_PROMPT_ECHO_ON)
            list[i].resp = strdup(given->user);
    }
    *replies = list;
    return PAM_SUCCESS;
}

int mailbox_login(const char *user, const char *password, char *banner, size_t banner_size)
{
    struct credentials given = { user, password };
    struct pam_conv conversation = { converse, &given };
    pam_handle_t *handle = NULL;

    int rc = pam_start("mailboxd", user, &conversation, &handle);
    if (rc != PAM_SUCCESS) {
        syslog(LOG_ERR, "pam_start: code %d", rc);
        return -1;
    }
    rc = pam_authenticate(handle, PAM_SILENT | PAM_DISALLOW_NULL_AUTHTOK);
    if (rc != PAM_SUCCESS) {
        syslog(LOG_NOTICE, "login refused: %s", pam_strerror(handle, rc));
        pam_end(handle, rc);
        return -1;
    }
    snprintf(banner, banner_size, "+OK mailbox of %s is open", user);
    pam_end(handle, rc);
    return 0;
}
