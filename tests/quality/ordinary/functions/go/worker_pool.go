package pool

import (
	"context"
	"sync"
)

// Map applies fn to all inputs with a limited number of goroutines and keeps the order.
func Map[In, Out any](ctx context.Context, inputs []In, workers int, fn func(context.Context, In) (Out, error)) ([]Out, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)

	results := make([]Out, len(inputs))
	indexes := make(chan int)
	var wg sync.WaitGroup
	for range max(1, workers) {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range indexes {
				out, err := fn(ctx, inputs[i])
				if err != nil {
					cancel(err)
					return
				}
				results[i] = out
			}
		}()
	}
feed:
	for i := range inputs {
		select {
		case indexes <- i:
		case <-ctx.Done():
			break feed
		}
	}
	close(indexes)
	wg.Wait()
	return results, context.Cause(ctx)
}
