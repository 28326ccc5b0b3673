<?php

declare(strict_types=1);

const AD_TYPES = ['image/jpeg', 'image/png', 'image/webp'];

function store_ad_picture(array $upload, int $adId): string
{
    if ($upload['error'] !== UPLOAD_ERR_OK || $upload['size'] > 5_000_000) {
        throw new RuntimeException('The picture is missing or larger than 5 MB.');
    }
    if (!in_array($upload['type'], AD_TYPES, true)) {
        throw new RuntimeException('Please choose a JPEG, PNG or WebP picture.');
    }
    $extension = pathinfo($upload['name'], PATHINFO_EXTENSION);
    $name = sprintf('%d-%s.%s', $adId, bin2hex(random_bytes(8)), $extension);
    if (!move_uploaded_file($upload['tmp_name'], __DIR__ . '/../public/uploads/ads/' . $name)) {
        throw new RuntimeException('The picture could not be stored.');
    }

    return '/uploads/ads/' . $name;
}
