package com.example.puzzle;

public final class MatrixRotation {
    private MatrixRotation() {}

    /** Returns a copy of the piece turned clockwise by the given number of quarter turns. */
    public static boolean[][] rotate(boolean[][] piece, int quarterTurns) {
        boolean[][] current = piece;
        for (int turn = 0; turn < Math.floorMod(quarterTurns, 4); turn++) {
            current = rotateOnce(current);
        }
        return current;
    }

    private static boolean[][] rotateOnce(boolean[][] piece) {
        int height = piece.length;
        int width = height == 0 ? 0 : piece[0].length;
        boolean[][] turned = new boolean[width][height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x][height - 1 - y] = piece[y][x];
            }
        }
        return turned;
    }
}
