require "csv"

class DonationExport
  HEADER = ["Day", "Donor", "Address", "Amount"].freeze

  def initialize(year:, treasurer:)
    @year = Integer(year)
    @treasurer = treasurer
  end

  def call
    donations = Donation.where(received_on: Date.new(@year).all_year).includes(:donor)
    folder = Rails.root.join("storage", "exports")
    FileUtils.mkdir_p(folder)
    file = folder.join("donations-#{@year}.csv")
    cents = 0
    CSV.open(file, "w", col_sep: ";") do |csv|
      csv << HEADER
      donations.find_each do |donation|
        donor = donation.donor
        csv << [donation.received_on.iso8601, donor.name, donor.address, euros(donation.cents)]
        cents += donation.cents
      end
    end
    notify(donations.count, cents)
    file
  end

  private

  def euros(cents)
    format("%d.%02d", *cents.divmod(100))
  end

  def notify(count, cents)
    text = "#{count} donations, #{euros(cents)} EUR in #{@year}"
    TreasurerMailer.with(user: @treasurer, text: text).export_ready.deliver_later
    Rails.logger.info("donation export: #{text}")
  end
end
