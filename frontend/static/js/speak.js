// speak
