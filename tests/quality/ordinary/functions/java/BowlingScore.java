package com.example.games;

import java.util.List;

public final class BowlingScore {
    private static final int FRAMES = 10;

    private BowlingScore() {}

    public static int score(List<Integer> rolls) {
        int score = 0;
        int roll = 0;
        for (int frame = 0; frame < FRAMES && roll < rolls.size(); frame++) {
            int first = pins(rolls, roll);
            int second = pins(rolls, roll + 1);
            if (first == 10) {
                score += 10 + second + pins(rolls, roll + 2);
                roll += 1;
            } else {
                int sum = first + second;
                score += sum == 10 ? 10 + pins(rolls, roll + 2) : sum;
                roll += 2;
            }
        }
        return score;
    }

    private static int pins(List<Integer> rolls, int index) {
        return index < rolls.size() ? rolls.get(index) : 0;
    }
}
