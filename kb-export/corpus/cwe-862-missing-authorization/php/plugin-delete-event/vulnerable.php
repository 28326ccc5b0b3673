<?php
/**
 * Plugin Name: Club Calendar
 */
declare(strict_types=1);

namespace ClubCalendar;

defined('ABSPATH') || exit;

const POST_TYPE = 'club_event';

function register(): void
{
    register_post_type(POST_TYPE, [
        'label' => __('Events', 'club-calendar'),
        'public' => true,
        'has_archive' => true,
        'supports' => ['title', 'editor', 'thumbnail'],
    ]);
}

function listing(array $options): string
{
    $options = shortcode_atts(['count' => 10], $options);
    $items = '';
    $count = (int) $options['count'];
    foreach (get_posts(['post_type' => POST_TYPE, 'numberposts' => $count]) as $post) {
        $items .= '<li>' . esc_html(get_the_title($post)) . '</li>';
    }
    return '<ul class="club-events">' . $items . '</ul>';
}

function delete_event(): void
{
    check_ajax_referer('club-calendar');
    $id = absint($_POST['event'] ?? 0);
    $post = get_post($id);
    if ($post === null || $post->post_type !== POST_TYPE) {
        wp_send_json_error(['message' => __('There is no such event.', 'club-calendar')], 404);
    }
    wp_delete_post($id, true);
    error_log('club calendar: event ' . $id . ' deleted');
    wp_send_json_success(['left' => (int) wp_count_posts(POST_TYPE)->publish]);
}

add_action('init', __NAMESPACE__ . '\register');
add_action('wp_ajax_club_delete_event', __NAMESPACE__ . '\delete_event');
add_shortcode('club_events', __NAMESPACE__ . '\listing');
