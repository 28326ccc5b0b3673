package com.example.web;

import java.util.List;
import java.util.stream.IntStream;

public record PageNavigator(int page, int pageSize, long totalItems) {
    public PageNavigator {
        if (pageSize < 1) {
            throw new IllegalArgumentException("pageSize must be at least 1");
        }
        page = Math.max(1, Math.min(page, pageCount(totalItems, pageSize)));
    }

    private static int pageCount(long totalItems, int pageSize) {
        return (int) Math.max(1, (totalItems + pageSize - 1) / pageSize);
    }

    public int lastPage() {
        return pageCount(totalItems, pageSize);
    }

    public long firstItem() {
        return totalItems == 0 ? 0 : (long) (page - 1) * pageSize + 1;
    }

    public long lastItem() {
        return Math.min((long) page * pageSize, totalItems);
    }

    public List<Integer> neighbours(int distance) {
        return IntStream.rangeClosed(Math.max(1, page - distance), Math.min(lastPage(), page + distance)).boxed().toList();
    }
}
