require "digest"
require "securerandom"

class Partner < ApplicationRecord
  LIMITS = { "library" => 10_000, "radio" => 5_000, "private" => 200 }.freeze

  has_many :downloads, dependent: :restrict_with_error
  validates :name, presence: true, length: { maximum: 80 }
  validates :kind, inclusion: { in: LIMITS.keys }
  before_validation :tidy_name

  scope :active, -> { where(closed_at: nil) }

  def self.authenticate(key)
    active.find_by(key_digest: Digest::SHA256.hexdigest(key.to_s))
  end

  def issue_key!
    key = SecureRandom.hex(32)
    update!(key_digest: Digest::SHA256.hexdigest(key), key_issued_at: Time.current)
    Rails.logger.info("API key issued for partner #{id}")
    key
  end

  def remaining_today
    used = downloads.where(created_at: Time.current.all_day).count
    [LIMITS.fetch(kind) - used, 0].max
  end

  private

  def tidy_name
    self.name = name.to_s.squish
  end
end
