# frozen_string_literal: true

class CommentModerationsController < ApplicationController
  REASONS = { 'rude' => 'Rude language', 'spoiler' => 'Gives the solution away' }.freeze

  before_action :require_login
  before_action :load_course

  def index
    @comments = @course.comments.where(hidden_at: nil).order(created_at: :desc).limit(50)
    @counts = @comments.group_by(&:lesson_id).transform_values(&:size)
    @oldest = @comments.map(&:created_at).min
    @authors = @comments.map { |comment| comment.author.display_name }.uniq.sort
    @reasons = REASONS.to_a
    fresh_when(@comments)
  end

  def update
    comment = Comment.find(params[:id])
    reason = REASONS.fetch(params[:reason].to_s) do
      return redirect_to(course_moderation_path(@course), alert: 'Please give a reason.')
    end

    comment.update!(hidden_at: Time.current, hidden_by: current_user, hidden_reason: reason)
    CommentMailer.with(comment: comment).hidden.deliver_later
    Rails.logger.info("comment #{comment.id} hidden: #{reason}")

    respond_to do |format|
      format.html { redirect_to course_moderation_path(@course), notice: 'Comment hidden.' }
      format.json { render json: { id: comment.id, reason: reason, left: open_reports } }
    end
  end

  private

  def load_course
    @course = Course.find(params[:course_id])
    return if @course.teachers.include?(current_user)

    redirect_to root_path, alert: 'This course has other teachers.'
  end

  def open_reports
    @course.comments.where(hidden_at: nil).where('reports > 0').count
  end
end
