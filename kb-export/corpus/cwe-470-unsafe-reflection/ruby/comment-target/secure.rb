class CommentsController < ApplicationController
  before_action :authenticate_user!
  before_action :slow_down, only: :create

  COMMENTABLE = { "article" => "Article", "photo" => "Photo", "event" => "Event" }.freeze

  def create
    target = find_target
    comment = target.comments.new(
      author: current_user,
      text: params.require(:comment).fetch(:text).to_s.strip.first(2000)
    )
    if comment.save
      CommentMailer.with(comment: comment).published.deliver_later
      render json: { id: comment.id, text: comment.text, at: comment.created_at.iso8601 },
             status: :created
    else
      render json: { errors: comment.errors.full_messages }, status: :unprocessable_entity
    end
  end

  def index
    comments = Comment.visible.newest_first.limit(50)
    render json: comments.map { |comment| summary(comment) }
  end

  private

  def find_target
    kind = params.require(:kind).to_s
    name = COMMENTABLE.fetch(kind) { raise ActionController::RoutingError, "unknown kind" }
    name.constantize.find(params.require(:id))
  end

  def summary(comment)
    { id: comment.id, author: comment.author.name, text: comment.text.truncate(120) }
  end

  def slow_down
    recent = current_user.comments.where(created_at: 1.minute.ago..).count
    head :too_many_requests if recent >= 5
  end
end
