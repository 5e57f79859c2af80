#include "core/credit/scorecard.h"
