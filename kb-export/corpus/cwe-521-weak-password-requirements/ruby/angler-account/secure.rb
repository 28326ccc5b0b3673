# frozen_string_literal: true

require 'pwned'

class Angler < ApplicationRecord
  LICENCE = /\A[A-Z]{2}-\d{6}\z/

  has_secure_password
  has_many :catches, dependent: :destroy
  has_many :permits, dependent: :destroy

  normalizes :email, with: ->(value) { value.strip.downcase }
  normalizes :licence, with: ->(value) { value.upcase.delete(' ') }

  validates :email, presence: true, uniqueness: true, format: URI::MailTo::EMAIL_REGEXP
  validates :licence, presence: true, uniqueness: true, format: LICENCE
  validates :password, length: { in: 12..72 }, allow_nil: true
  validate :password_is_not_common, if: -> { password.present? }

  scope :active, -> { where('last_catch_on > ?', 2.years.ago) }

  def season_total(year)
    days = Date.new(year, 1, 1)..Date.new(year, 12, 31)
    catches.where(caught_on: days).sum(:weight_grams)
  end

  def permit_for(water, date)
    permits.where(water: water).find { |permit| permit.covers?(date) }
  end

  def display_name
    [first_name, last_name].compact_blank.join(' ').presence || licence
  end

  private

  def password_is_not_common
    errors.add(:password, 'is too well known') if Pwned.pwned?(password)
  end
end
