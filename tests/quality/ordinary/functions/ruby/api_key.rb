class ApiKey < ApplicationRecord
  belongs_to :account

  scope :usable, -> { where(revoked_at: nil).where("expires_at > ?", Time.current) }

  def self.issue(account, lifetime: 90.days)
    secret = SecureRandom.urlsafe_base64(32)
    create!(account: account, digest: Digest::SHA256.hexdigest(secret), expires_at: lifetime.from_now)
    secret
  end

  def self.account_for(secret)
    return nil unless secret.is_a?(String) && secret.length.between?(40, 50)

    key = usable.find_by(digest: Digest::SHA256.hexdigest(secret))
    key&.touch(:last_used_at)
    key&.account
  end

  def revoke!
    update!(revoked_at: Time.current)
  end
end
