<?php

declare(strict_types=1);

/** @return array{float, float} */
function svg_size(string $file): array
{
    if (filesize($file) > 500_000) {
        throw new RuntimeException('The drawing is too large.');
    }
    $document = new DOMDocument();
    libxml_use_internal_errors(true);
    if (!$document->load($file, LIBXML_NOENT | LIBXML_DTDLOAD)) {
        throw new RuntimeException('The file is not a drawing.');
    }
    $svg = $document->documentElement;
    $width = (float) $svg->getAttribute('width');
    $height = (float) $svg->getAttribute('height');
    if ($width > 0 && $height > 0) {
        return [$width, $height];
    }
    $box = preg_split('/[\s,]+/', trim($svg->getAttribute('viewBox')));
    if (count($box) !== 4) {
        throw new RuntimeException('The drawing has no size: ' . mb_substr($svg->textContent, 0, 80));
    }

    return [(float) $box[2], (float) $box[3]];
}
