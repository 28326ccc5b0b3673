module BiographyHelper
  EMPTY = "This member has not written anything yet.".freeze

  def biography(member)
    return content_tag(:p, EMPTY, class: "muted") if member.biography.blank?

    paragraphs = member.biography.split(/\r?\n\r?\n/).map do |paragraph|
      text = ERB::Util.html_escape(paragraph).to_str.gsub(/\*([^*\n]+)\*/, '<strong>\1</strong>')
      text = text.gsub(/\r?\n/, "<br>")
      "<p>#{text}</p>"
    end
    content_tag(:div, paragraphs.join("\n").html_safe, class: "biography")
  end
end
