require "kramdown"
require "sinatra/base"
require "time"

class Cookbook < Sinatra::Base
  CARDS = "/srv/cookbook/cards"

  configure do
    set :views_of, Hash.new(0)
    set :views_lock, Mutex.new
  end

  helpers do
    def minutes(text)
      found = text.scan(/(\d{1,3})\s*min/).flatten.map(&:to_i)
      found.sum
    end

    def count_view(name)
      settings.views_lock.synchronize { settings.views_of[name] += 1 }
    end
  end

  get "/cards" do
    @names = Dir.children(CARDS).grep(/\.md\z/).map { |file| File.basename(file, ".md") }.sort
    erb :list
  end

  get "/cards/show" do
    name = params.fetch("name")
    file = File.expand_path("#{name}.md", CARDS)
    halt 404, "no such card" unless file.start_with?("#{CARDS}/") && File.file?(file)

    text = File.read(file, encoding: "UTF-8")
    changed = File.mtime(file)
    @views = count_view(name)
    @minutes = minutes(text)
    @html = Kramdown::Document.new(text, input: "GFM").to_html
    last_modified changed
    erb :card
  end
end
