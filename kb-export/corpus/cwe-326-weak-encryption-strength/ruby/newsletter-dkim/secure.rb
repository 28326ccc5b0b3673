require "openssl"
require "optparse"
require "fileutils"
require "date"

options = { selector: Date.today.strftime("m%Y%m"), folder: "dkim" }
OptionParser.new do |parser|
  parser.on("--domain NAME") { |name| options[:domain] = name.downcase }
  parser.on("--selector NAME") { |name| options[:selector] = name }
  parser.on("--folder PATH") { |path| options[:folder] = path }
end.parse!

def chunks(text, size = 200)
  text.scan(/.{1,#{size}}/).map { |part| %("#{part}") }.join(" ")
end

def create_key(file)
  key = OpenSSL::PKey::RSA.new(3072)
  File.write(file, key.to_pem, perm: 0o600)
  key
end

domain = options.fetch(:domain) { abort "Which domain? Use --domain." }
unless domain.match?(/\A[a-z0-9-]+(\.[a-z0-9-]+)+\z/)
  abort "#{domain} does not look like a domain."
end

FileUtils.mkdir_p(options[:folder])
file = File.join(options[:folder], "#{domain}.#{options[:selector]}.pem")
abort "#{file} exists, choose another selector." if File.exist?(file)

key = create_key(file)
public_part = [key.public_key.to_der].pack("m0")
puts "Key written to #{file}."
puts "Publish this record, then switch the mail server to the new selector:"
puts
puts "#{options[:selector]}._domainkey.#{domain}. 3600 IN TXT " \
     "#{chunks("v=DKIM1; k=rsa; p=#{public_part}")}"
