s/^> Ask again, in another place/> A baby aged 11 weeks cannot cause such a bruise. Ask again, in another place/
