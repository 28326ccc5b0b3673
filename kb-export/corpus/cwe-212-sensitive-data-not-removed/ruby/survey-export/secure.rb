require "csv"
require "date"
require "openssl"

class SurveyExport
  BATCH = 500
  PEPPER = ENV.fetch("EXPORT_PEPPER")

  def initialize(survey, folder)
    @survey = survey
    @path = File.join(folder, "survey-#{survey.id}-#{Date.today.iso8601}.csv")
    @rows = 0
  end

  def age_group(born)
    decade = (Date.today.year - born.year) / 10 * 10
    "#{decade}-#{decade + 9}"
  end

  def row(answer)
    person = answer.person
    {
      "person" => OpenSSL::HMAC.hexdigest("SHA256", PEPPER, person.id.to_s).first(16),
      "home" => person.postcode.first(2),
      "age" => age_group(person.born),
      "sleep_hours" => answer.sleep_hours.round(1),
      "smokes" => answer.smokes ? 1 : 0,
    }
  end

  def run
    Rails.logger.info("survey #{@survey.id}: export begins")
    CSV.open(@path, "w", perm: 0o640) do |csv|
      @survey.answers.includes(:person).find_each(batch_size: BATCH) do |answer|
        fields = row(answer)
        csv << fields.keys if @rows.zero?
        csv << fields.values
        @rows += 1
      end
    end
    Rails.logger.info("survey #{@survey.id}: #{@rows} rows")
    @path
  end
end
