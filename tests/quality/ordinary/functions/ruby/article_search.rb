class ArticleSearch
  ORDERS = {
    "title" => { title: :asc },
    "newest" => { published_at: :desc },
    "popular" => { views_count: :desc }
  }.freeze

  def initialize(scope = Article.published)
    @scope = scope
  end

  def call(term: nil, order: "newest", author_id: nil)
    result = @scope
    result = result.where(author_id: Integer(author_id, exception: false)) if author_id.present?
    if term.present?
      pattern = "%#{Article.sanitize_sql_like(term.to_s.first(80))}%"
      result = result.where("title ILIKE :pattern OR summary ILIKE :pattern", pattern: pattern)
    end
    result.order(ORDERS.fetch(order, ORDERS["newest"])).limit(100)
  end
end
