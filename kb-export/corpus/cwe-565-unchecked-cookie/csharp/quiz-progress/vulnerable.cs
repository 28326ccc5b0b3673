using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Academy.Quiz
{
    [AutoValidateAntiforgeryToken]
    public class QuizController : Controller
    {
        private const int PassMark = 8;
        private readonly IReadOnlyList<Question> questions;
        private readonly ICertificatePrinter printer;
        private readonly ILogger<QuizController> log;

        public QuizController(QuestionPool pool, ICertificatePrinter printer,
            ILogger<QuizController> log)
        {
            questions = pool.Current;
            this.printer = printer;
            this.log = log;
        }

        [HttpPost("/quiz/{number:int}")]
        public IActionResult Answer(int number, string choice)
        {
            if (number != (HttpContext.Session.GetInt32("next") ?? 0) || number >= questions.Count)
            {
                return RedirectToAction(nameof(Result));
            }
            HttpContext.Session.SetInt32("next", number + 1);
            if (questions[number].IsRight(choice))
            {
                Response.Cookies.Append("right", (ReadRight() + 1).ToString(),
                    new CookieOptions { HttpOnly = true, Secure = true });
            }
            return Redirect("/quiz/" + (number + 1).ToString(CultureInfo.InvariantCulture));
        }

        [HttpGet("/quiz/result")]
        public IActionResult Result()
        {
            var right = ReadRight();
            log.LogInformation("quiz finished with {Right} right answers", right);
            if (right < PassMark)
            {
                return View("TryAgain", PassMark - right);
            }
            var pdf = printer.Print(right, DateTime.UtcNow);
            return File(pdf, "application/pdf", "certificate.pdf");
        }

        private int ReadRight()
        {
            return int.TryParse(Request.Cookies["right"], out var right) ? right : 0;
        }
    }
}
