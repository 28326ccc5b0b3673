<?php

declare(strict_types=1);

function e(string $text): string
{
    return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
}

function profile_page(array $user, array $posts): string
{
    $items = '';
    foreach ($posts as $post) {
        $items .= sprintf(
            '<li><a href="/posts/%d">%s</a> <small>%s</small></li>',
            $post['id'],
            e($post['title']),
            date('j M Y', $post['created_at'])
        );
    }

    return sprintf(
        '<h1>%s</h1><p>%s</p><ul>%s</ul>',
        e($user['name']),
        nl2br(e($user['about'])),
        $items !== '' ? $items : '<li>No posts yet.</li>'
    );
}
