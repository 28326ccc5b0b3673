class WelcomeTemplate < ApplicationRecord
  belongs_to :tenant
  validates :body, presence: true, length: { maximum: 5_000 }

  DEFAULT_BODY = <<~TEXT.freeze
    Hello {{name}},
    welcome to {{team}}. Start here: {{link}}
  TEXT

  PLACEHOLDER = /\{\{\s*(name|team|link)\s*\}\}/

  def self.for(tenant)
    find_by(tenant: tenant) || new(tenant: tenant, body: DEFAULT_BODY)
  end

  def render(member, link)
    values = { "name" => member.name, "team" => member.team.title, "link" => link }
    body.gsub(PLACEHOLDER) { values.fetch(Regexp.last_match(1)) }
  end
end
