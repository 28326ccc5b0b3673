<?php

declare(strict_types=1);

const AVATAR_TYPES = ['image/png' => 'png', 'image/jpeg' => 'jpg', 'image/webp' => 'webp'];
const AVATAR_MAX_BYTES = 2_000_000;

/** Stores an uploaded picture and returns its new file name. */
function store_avatar(array $upload, string $folder): string
{
    if (($upload['error'] ?? UPLOAD_ERR_NO_FILE) !== UPLOAD_ERR_OK || !is_uploaded_file($upload['tmp_name'])) {
        throw new RuntimeException('The upload did not arrive completely.');
    }
    if (filesize($upload['tmp_name']) > AVATAR_MAX_BYTES) {
        throw new RuntimeException('The picture must not be larger than 2 MB.');
    }
    $type = (new finfo(FILEINFO_MIME_TYPE))->file($upload['tmp_name']);
    $extension = AVATAR_TYPES[$type] ?? null;
    if ($extension === null || getimagesize($upload['tmp_name']) === false) {
        throw new RuntimeException('Please upload a PNG, JPEG or WebP picture.');
    }
    $name = bin2hex(random_bytes(16)) . '.' . $extension;
    if (!move_uploaded_file($upload['tmp_name'], $folder . '/' . $name)) {
        throw new RuntimeException('The picture could not be stored.');
    }

    return $name;
}
