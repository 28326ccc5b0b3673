package com.example.rates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Currency;

public final class RatesClient {
    private static final URI BASE = URI.create("https://rates.example.com/v1/latest/");
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ObjectMapper mapper = new ObjectMapper();

    public BigDecimal rate(Currency from, Currency to) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(BASE.resolve(from.getCurrencyCode()))
                .timeout(Duration.ofSeconds(10))
                .header("Accept", "application/json")
                .GET()
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("rates service answered " + response.statusCode());
        }
        JsonNode rate = mapper.readTree(response.body()).path("rates").path(to.getCurrencyCode());
        if (!rate.isNumber()) {
            throw new IOException("no rate for " + to);
        }
        return rate.decimalValue();
    }
}
