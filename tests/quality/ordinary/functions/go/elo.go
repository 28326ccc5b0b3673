package rating

import "math"

const kFactor = 24

type Result float64

const (
	Loss Result = 0
	Draw Result = 0.5
	Win  Result = 1
)

func expected(own, other float64) float64 {
	return 1 / (1 + math.Pow(10, (other-own)/400))
}

// Update returns the new ratings of both players after a game.
func Update(a, b float64, resultForA Result) (newA, newB float64) {
	change := kFactor * (float64(resultForA) - expected(a, b))
	return math.Round((a+change)*10) / 10, math.Round((b-change)*10) / 10
}
