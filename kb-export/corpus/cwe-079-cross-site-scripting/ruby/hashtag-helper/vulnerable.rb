module PostsHelper
  HASHTAG = /(?<=\s|\A)#([[:alnum:]_]{2,40})/
  LEVELS = { 0 => "newcomer", 20 => "walker", 100 => "hiker", 500 => "mountaineer" }.freeze

  def formatted_text(post)
    text = post.text.strip.gsub(/\r\n?/, "\n")
    text = text.gsub(HASHTAG) do
      link_to("##{Regexp.last_match(1)}", tag_path(Regexp.last_match(1).downcase), class: "tag")
    end
    text.gsub("\n", "<br>").html_safe
  end

  def level_badge(author)
    points = author.posts.count + 2 * author.tours.count
    level = LEVELS.select { |minimum, _| points >= minimum }.values.last
    tag.span(level, class: ["badge", "badge-#{level}"], title: "#{points} points")
  end

  def tour_summary(tour)
    hours, minutes = tour.minutes.divmod(60)
    parts = ["#{number_with_precision(tour.metres / 1000.0, precision: 1)} km"]
    parts << format("%d:%02d h", hours, minutes)
    parts << "#{tour.ascent} m up" if tour.ascent.positive?
    parts.join(", ")
  end

  def post_time(post)
    return "just now" if post.created_at > 1.minute.ago

    tag.time(time_ago_in_words(post.created_at), datetime: post.created_at.iso8601)
  end
end
