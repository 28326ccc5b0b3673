require "erb"

class WelcomeTemplate < ApplicationRecord
  belongs_to :tenant
  validates :body, presence: true, length: { maximum: 5_000 }

  DEFAULT_BODY = <<~TEXT.freeze
    Hello <%= name %>,
    welcome to <%= team %>. Start here: <%= link %>
  TEXT

  Context = Struct.new(:name, :team, :link) do
    def render(body)
      ERB.new(body, trim_mode: "-").result(binding)
    end
  end

  def self.for(tenant)
    find_by(tenant: tenant) || new(tenant: tenant, body: DEFAULT_BODY)
  end

  def render(member, link)
    Context.new(member.name, member.team.title, link).render(body)
  end
end
