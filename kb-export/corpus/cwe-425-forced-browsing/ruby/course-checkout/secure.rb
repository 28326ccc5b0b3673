# frozen_string_literal: true

class CourseBookingsController < ApplicationController
  before_action :require_login
  before_action :load_booking, only: %i[pay finish]

  def create
    course = Course.upcoming.find(params.require(:course_id))
    booking = current_user.bookings.create!(course: course, state: 'open', price: course.price)
    redirect_to pay_course_booking_path(booking)
  end

  def pay
    charge = PaymentGateway.charge(
      amount: @booking.price,
      source: params.require(:payment_token),
      reference: "course-#{@booking.id}"
    )
    if charge.settled?
      @booking.update!(state: 'paid', charge_id: charge.id)
      render :paid
    else
      flash.now[:alert] = 'The payment was not accepted.'
      render :payment_form, status: :unprocessable_entity
    end
  end

  def finish
    return redirect_to(pay_course_booking_path(@booking)) unless @booking.state == 'paid'

    @booking.course.with_lock do
      seat = @booking.course.next_free_seat
      @booking.update!(state: 'confirmed', seat: seat)
    end
    CourseMailer.with(booking: @booking).confirmation.deliver_later
    Rails.logger.info("booking #{@booking.id} confirmed")
    @packing_list = @booking.course.packing_list.sort
    render :confirmation
  end

  private

  def load_booking
    @booking = current_user.bookings.find(params[:id])
  end
end
