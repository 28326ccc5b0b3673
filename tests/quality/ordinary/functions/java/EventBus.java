package com.example.util;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

public final class EventBus {
    private final Map<Class<?>, List<Consumer<Object>>> listeners = new ConcurrentHashMap<>();

    public <E> Runnable subscribe(Class<E> type, Consumer<? super E> listener) {
        Consumer<Object> adapter = event -> listener.accept(type.cast(event));
        List<Consumer<Object>> list = listeners.computeIfAbsent(type, key -> new CopyOnWriteArrayList<>());
        list.add(adapter);
        return () -> list.remove(adapter);
    }

    public int publish(Object event) {
        int delivered = 0;
        for (Consumer<Object> listener : listeners.getOrDefault(event.getClass(), List.of())) {
            listener.accept(event);
            delivered++;
        }
        return delivered;
    }
}
